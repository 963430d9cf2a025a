using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Kernel;

public class ContactTests
{
    [Theory]
    [InlineData("02 98 00 00 00", "+33298000000", "02 98 00 00 00")]
    [InlineData("02.98.00.00.00", "+33298000000", "02 98 00 00 00")]
    [InlineData("+33 (0)6 12-34-56-78", "+33612345678", "06 12 34 56 78")]
    [InlineData("0033612345678", "+33612345678", "06 12 34 56 78")]
    [InlineData("0692 12 34 56", "+262692123456", "0692 12 34 56")]
    [InlineData("0639981234", "+33639981234", "06 39 98 12 34")]
    [InlineData("0639123456", "+262639123456", "0639 12 34 56")]
    [InlineData("0590 12 34 56", "+590590123456", "0590 12 34 56")]
    [InlineData("+596 696 12 34 56", "+596696123456", "0696 12 34 56")]
    [InlineData("+687 26 12 34", "+687261234", "+687261234")]
    [InlineData("+32 2 123 45 67", "+3221234567", "+3221234567")]
    public void A_telephone_number_is_kept_one_way_and_shown_the_French_way(string typed, string kept, string shown)
    {
        Assert.True(PhoneNumber.TryParse(typed, out var phone));
        Assert.Equal((kept, shown), (phone.E164, phone.ToString().Replace('\u00A0', ' ')));
        Assert.True(PhoneNumber.TryParse(phone.E164, out var again));
        Assert.Equal(phone, again);
        Assert.True(PhoneNumber.TryParse(phone.ToString(), out again));
        Assert.Equal(phone, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("02 98 00 00")]
    [InlineData("02 98 00 00 00 0")]
    [InlineData("00 33 98 00 00")]
    [InlineData("+33 0 98 00 00 0")]
    [InlineData("+33")]
    [InlineData("02 98 OO 00 00")]
    [InlineData("298000000")]
    [InlineData("+1234567890123456")]
    public void What_is_no_telephone_number_is_not_read(string? typed) => Assert.False(PhoneNumber.TryParse(typed, out _));

    [Theory]
    [InlineData("Anne.Le-Goff@Exemple.FR ", "anne.le-goff@exemple.fr")]
    [InlineData("dr+avis@cabinet.mssante.fr", "dr+avis@cabinet.mssante.fr")]
    public void An_address_is_kept_in_lower_case(string typed, string kept)
    {
        Assert.True(EmailAddress.TryParse(typed, out var email));
        Assert.Equal(kept, email.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anne")]
    [InlineData("anne@exemple")]
    [InlineData("anne@@exemple.fr")]
    [InlineData("anne@exemple.fr\nBcc: x@y.fr")]
    [InlineData("anne le@exemple.fr")]
    [InlineData(".anne@exemple.fr")]
    [InlineData("anne..le@exemple.fr")]
    [InlineData("anne@-exemple.fr")]
    [InlineData("Anne <anne@exemple.fr>")]
    public void What_is_no_address_is_not_read(string? typed) => Assert.False(EmailAddress.TryParse(typed, out _));
}

using Relais.Platform.SignIn.Factors;
using Xunit;

namespace Relais.Tests.Platform.SignIn;

public class PasswordRulesTests
{
    private const string Email = "maelle.legoff@cabinet-carhaix.example";

    [Theory]
    [InlineData("onze lettre", "account.password-short")]
    [InlineData("", "account.password-short")]
    [InlineData("motdepasse2026!", "account.password-common")]
    [InlineData("M0tDeP@sse2026", "account.password-common")]
    [InlineData("azertyuiop123", "account.password-common")]
    [InlineData("qwertyuiop!!!", "account.password-common")]
    [InlineData("123456789012345", "account.password-common")]
    [InlineData("aaaaaaaaaaaaaaaa", "account.password-common")]
    [InlineData("abcabcabcabcabc", "account.password-common")]
    [InlineData("Xk9!Xk9!Xk9!Xk9!", "account.password-common")]
    [InlineData("marseille13marseille", "account.password-common")]
    [InlineData("Doudou-Chocolat-29", "account.password-common")]
    [InlineData("maelle.legoff2026", "account.password-common")]
    [InlineData("Cabinet-Carhaix!", "account.password-common")]
    [InlineData("relais-relais-29", "account.password-common")]
    [InlineData("Été2026Été2026", "account.password-common")]
    [InlineData("1qaz2wsx3edc", "account.password-common")]
    [InlineData("iloveyouforever", "account.password-common")]
    public void What_is_tried_first_is_refused(string password, string code) =>
        Assert.Equal(code, PasswordRules.WhyNot(password, Email)?.Code);

    [Theory]
    [InlineData("girouette pamplemousse scaphandre")]
    [InlineData("vTq9#mLw2$Rz")]
    [InlineData("la baleine tricote des moufles")]
    [InlineData("ヘビは夜に空を飛びますか本当に")]
    public void A_long_and_uncommon_one_is_accepted_whatever_its_characters(string password) =>
        Assert.Null(PasswordRules.WhyNot(password, Email));

    [Fact]
    public void It_may_have_128_characters_and_no_more()
    {
        var long128 = string.Concat(Enumerable.Range(0, 32).Select(i => $"{(char)('k' + (i % 7))}é{(char)('z' - (i % 5))}#"));
        Assert.Null(PasswordRules.WhyNot(long128));
        Assert.Equal("account.password-long", PasswordRules.WhyNot(long128 + "x")?.Code);
    }

    [Fact]
    public void The_list_of_common_words_holds_more_than_three_hundred() => Assert.InRange(CommonWords.Count, 300, 5000);

    [Fact]
    public void The_same_keys_on_two_keyboards_give_the_same_password() =>
        Assert.Equal(PasswordRules.Normalize("e\u0301te\u0301"), PasswordRules.Normalize("été"));
}

using Microsoft.AspNetCore.Http;
using Relais.Ui;
using Xunit;

namespace Relais.Tests.Ui;

public class PageUrlTests
{
    [Fact]
    public void A_filter_keeps_the_rest_of_the_address() =>
        Assert.Equal("/demandes?etat=closes&tri=date", PageUrl.With(Request("?etat=ouvertes&tri=date"), ("etat", "closes")));

    [Fact]
    public void An_empty_value_takes_its_key_away() =>
        Assert.Equal("/demandes?tri=date", PageUrl.With(Request("?apres=42&tri=date"), ("apres", null), ("avant", "")));

    [Fact]
    public void A_key_given_twice_is_kept_twice() =>
        Assert.Equal("/demandes?secteur=brest&secteur=lannion&q=a%20b", PageUrl.With(Request("?secteur=brest&secteur=lannion"), ("q", "a b")));

    [Theory]
    [InlineData("/demandes?etat=closes", "/demandes?etat=closes")]
    [InlineData("//ailleurs.example", "/")]
    [InlineData("/\\ailleurs.example", "/")]
    [InlineData("https://ailleurs.example", "/")]
    [InlineData("/a\r\nSet-Cookie: b", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void One_only_returns_to_this_site(string? url, string expected) => Assert.Equal(expected, PageUrl.Local(url));

    private static HttpRequest Request(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/demandes";
        http.Request.QueryString = new QueryString(query);
        return http.Request;
    }
}

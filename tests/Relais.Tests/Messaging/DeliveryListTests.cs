using AngleSharp;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Relais.Messaging.Contract;
using Relais.Messaging.Preferences;
using Xunit;

namespace Relais.Tests.Messaging;

public class DeliveryListTests(MessagingApp app) : IClassFixture<MessagingApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_for_whom_in_which_state_and_whether_read()
    {
        var (reader, quiet) = (await app.SomeoneAsync(), await app.SomeoneAsync());
        await app.PrefersAsync(quiet, MailChoice.None);
        await app.PostAsync(app.NoticeTo(reader, subject: "request/shown"), app.NoticeTo(quiet, subject: "request/shown"));
        await app.InScopeAsync(scope =>
            scope.GetRequiredService<INotices>().ReadAsync(reader, "request/shown", app.Clock.GetCurrentInstant(), Ct));
        var rows = await RowsAsync("request/shown");

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Contains("Dr Maëlle Le Goff", row, StringComparison.Ordinal));
        Assert.Single(rows, row => row.Contains("courriel en partance", StringComparison.Ordinal) && row.Contains("lu lundi 2 mars 2026", StringComparison.Ordinal));
        Assert.Single(rows, row => row.Contains("dans Relais seulement", StringComparison.Ordinal) && row.Contains("pas encore lu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_told_is_said_too() => Assert.Empty(await RowsAsync("request/unknown"));

    private Task<List<string>> RowsAsync(string subject) =>
        app.InScopeAsync(async scope =>
        {
            await using var renderer = new HtmlRenderer(scope, NullLoggerFactory.Instance);
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync<CascadingValue<HttpContext>>(ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    ["Value"] = new DefaultHttpContext(),
                    ["ChildContent"] = (RenderFragment)(builder =>
                    {
                        builder.OpenComponent<DeliveryList>(0);
                        builder.AddComponentParameter(1, "Subject", subject);
                        builder.CloseComponent();
                    }),
                }));
                return root.ToHtmlString();
            });
            var page = await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html), Ct);
            return page.QuerySelectorAll("li").Select(row => row.TextContent).ToList();
        });
}

using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Relais.Ui;

/// <summary>A page that reads the fields of its forms as they were posted.</summary>
public abstract class TypedPage : RelaisPage
{
    /// <summary>The version of what the person read, posted back with each form.</summary>
    protected long TypedVersion => long.TryParse(Typed("Version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    /// <summary>What was typed in a field, or null.</summary>
    protected string? Typed(string name) =>
        HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType && Http.Request.Form[name].ToString() is { Length: > 0 } text ? text : null;
}

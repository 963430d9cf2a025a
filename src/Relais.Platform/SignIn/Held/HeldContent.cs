using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Relais.Platform.SignIn.Held;

/// <summary>The fields of a form that was held, in their order, and where it was going.</summary>
/// <param name="Address">The path and query it is sent to.</param>
/// <param name="Fields">Name and text; the antiforgery token left out.</param>
/// <param name="Files">How many files came with it: they are to be chosen again.</param>
internal sealed record HeldContent(string Address, IReadOnlyList<HeldField> Fields, int Files)
{
    private const string AntiforgeryField = "__RequestVerificationToken";

    /// <summary>Whether it was held because the session had ended; else because a fresh proof was needed.</summary>
    public bool SessionExpired { get; init; }

    /// <summary>What the person wrote, for them to read: neither the marks of the page nor the identifiers.</summary>
    public IEnumerable<HeldField> Written =>
        Fields.Where(f => !f.Name.StartsWith('_') && !string.IsNullOrWhiteSpace(f.Text) && !Guid.TryParse(f.Text, out _));

    public static async Task<HeldContent> ReadAsync(HttpRequest request, bool sessionExpired, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = HeldForms.MaxBytes }, ct);
        return new HeldContent(
            request.PathBase + request.Path + request.QueryString,
            [
                .. form.Where(field => field.Key != AntiforgeryField)
                    .SelectMany(field => field.Value, (field, text) => new HeldField(field.Key, text ?? "")),
            ],
            form.Files.Count(file => file.Length > 0)) { SessionExpired = sessionExpired };
    }
}

/// <summary>One field of a held form.</summary>
internal sealed record HeldField(string Name, string Text);

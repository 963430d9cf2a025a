using System.Text.RegularExpressions;
using Relais.Forms.Reckoning;
using Relais.Ui.Components;

namespace Relais.Forms.Editing.Parts;

/// <summary>The name of a part in formulas: made of its first label, then chosen, then fixed by the publication.</summary>
internal static partial class PartName
{
    public static string Of(string? typed, string key, string labelBefore, string? label, DraftContent before, FieldErrors errors)
    {
        var wished = typed ?? key;
        if (wished == key)
        {
            return label is not null && label != labelBefore && IsMadeUp(key) && !IsPublished(key, before) ? FormKeys.Free(before.Form.Keys().Where(other => other != key), label) : key;
        }

        var why = IsPublished(key, before) ? EditRefusals.NameFixed(key)
            : !FormCheck.IsKey(wished) ? FormRefusals.KeyWrong(wished)
            : before.Form.Keys().Contains(wished) || FormKeys.Free([], wished) != wished ? EditRefusals.NameTaken(wished)
            : null;
        errors.Require(why is null, "Name", why?.Sentence ?? "");
        return why is null ? wished : key;
    }

    public static bool IsPublished(string key, DraftContent content) => content.Published()?.Keys().Contains(key) == true;

    private static bool IsMadeUp(string key) => MadeUp().IsMatch(key);

    [GeneratedRegex("^(question|partie|score|alerte)(_[0-9]+)?$")]
    private static partial Regex MadeUp();
}

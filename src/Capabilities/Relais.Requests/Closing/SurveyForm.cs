using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Requests.Closing;

/// <summary>The closing survey as a browser posts it.</summary>
public sealed class SurveyForm
{
    internal static IReadOnlyList<Choice> Values { get; } =
        [new("1", "1 – aucune"), new("2", "2"), new("3", "3"), new("4", "4"), new("5", "5 – très grande")];

    /// <summary>A name of <see cref="AdviceEffect"/>.</summary>
    public string? Advice { get; set; }

    /// <summary>A name of <see cref="ReferralEffect"/>.</summary>
    public string? Referral { get; set; }

    /// <summary>1 to 5.</summary>
    public string? PatientValue { get; set; }

    /// <summary>1 to 5.</summary>
    public string? OwnValue { get; set; }

    /// <summary>A word more.</summary>
    public string? Comment { get; set; }

    internal static SurveyForm Read(IFormCollection form) => new()
    {
        Advice = form["Advice"],
        Referral = form["Referral"],
        PatientValue = form["PatientValue"],
        OwnValue = form["OwnValue"],
        Comment = form["Comment"],
    };

    internal SurveyText ToText() => new(
        EnumName.Of<AdviceEffect>(Advice),
        EnumName.Of<ReferralEffect>(Referral),
        Value(PatientValue),
        Value(OwnValue),
        string.IsNullOrWhiteSpace(Comment) ? null : Comment);

    // What is typed and is no value is out of the range, which the rules refuse.
    private static int? Value(string? typed) =>
        string.IsNullOrEmpty(typed) ? null : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}

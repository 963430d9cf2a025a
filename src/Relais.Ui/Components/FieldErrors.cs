namespace Relais.Ui.Components;

/// <summary>What is wrong in a form, field by field, each in a sentence that says what to do.</summary>
public sealed class FieldErrors
{
    private readonly List<FieldError> _errors = [];

    /// <summary>All of them, in the order of the form.</summary>
    public IReadOnlyList<FieldError> All => _errors;

    /// <summary>Whether nothing is wrong.</summary>
    public bool None => _errors.Count == 0;

    /// <summary>Notes an error.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="sentence">What to do: «Indiquez la commune d’exercice.».</param>
    public void Add(string field, string sentence) => _errors.Add(new(field, sentence));

    /// <summary>Notes an error unless a condition holds.</summary>
    public void Require(bool condition, string field, string sentence)
    {
        if (!condition)
        {
            Add(field, sentence);
        }
    }

    /// <summary>The sentence to show beside a field, or null.</summary>
    public string? For(string field) => _errors.Find(error => error.Field == field)?.Sentence;
}

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Sentence">What to do.</param>
public sealed record FieldError(string Field, string Sentence);

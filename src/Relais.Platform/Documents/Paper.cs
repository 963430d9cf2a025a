using NodaTime;

namespace Relais.Platform.Documents;

/// <summary>What a PDF says of itself, and the files that it carries.</summary>
/// <param name="Title">Its title, shown by readers instead of the file's name.</param>
/// <param name="Author">Who answers for it: a team, a professional.</param>
/// <param name="At">When it was made.</param>
public sealed record Paper(string Title, string Author, Instant At)
{
    /// <summary>Files carried inside, as PDF/A-3 allows: the data that the document shows, for programs.</summary>
    public IReadOnlyList<CarriedFile> Files { get; init; } = [];
}

/// <summary>A file inside a PDF.</summary>
/// <param name="Name">With its extension: <c>compte-rendu.xml</c>.</param>
/// <param name="MediaType">What it is: <c>text/xml</c>.</param>
/// <param name="Relation">What it is to the document.</param>
/// <param name="Bytes">Its content.</param>
public sealed record CarriedFile(string Name, string MediaType, CarriedRelation Relation, byte[] Bytes);

/// <summary>What a carried file is to its document (<c>AFRelationship</c>).</summary>
public enum CarriedRelation
{
    /// <summary>The document was made from it.</summary>
    Source,

    /// <summary>The data of a table or a figure.</summary>
    Data,

    /// <summary>The same content in another form.</summary>
    Alternative,

    /// <summary>Something more.</summary>
    Supplement,
}

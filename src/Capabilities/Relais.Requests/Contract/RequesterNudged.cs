namespace Relais.Requests.Contract;

/// <summary>Those who asked are reminded of something that waits for them; told after it was committed.</summary>
/// <param name="Request">Which request.</param>
/// <param name="Key">What, and for the how-manyth time: the same nudge is given once.</param>
/// <param name="Sentence">What the notice says; no health data.</param>
/// <param name="Path">Where on the page of the request: <c>/consultation</c>, <c>#bilan</c>.</param>
public sealed record RequesterNudged(Guid Request, string Key, string Sentence, string Path);

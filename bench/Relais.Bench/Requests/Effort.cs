namespace Relais.Bench.Requests;

/// <summary>How much is measured.</summary>
/// <param name="Name">«full» or «quick».</param>
/// <param name="WarmUp">What each sender sends before the measure.</param>
/// <param name="Alone">What one sender sends.</param>
/// <param name="Together">What each of four senders sends.</param>
/// <param name="Pages">How many times each page is asked for.</param>
internal sealed record Effort(string Name, int WarmUp, int Alone, int Together, int Pages)
{
    public static readonly Effort Full = new("full", 25, 100, 50, 100);

    public static readonly Effort Quick = new("quick", 10, 25, 10, 40);
}

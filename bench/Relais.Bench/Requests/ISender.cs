namespace Relais.Bench.Requests;

/// <summary>Somebody who sends a request with its photo, then waits until the expert's list shows it.</summary>
internal interface ISender : IDisposable
{
    Task SendAndSeeAsync();
}

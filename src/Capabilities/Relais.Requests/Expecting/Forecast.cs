using NodaTime;

namespace Relais.Requests.Expecting;

/// <summary>The open time that an opinion may be expected to take, from what the line's last opinions took and from what waits before it.</summary>
/// <param name="Half">In half of the cases the opinion is there by then; open time from sending, pauses apart.</param>
/// <param name="NineInTen">In nine cases out of ten.</param>
internal readonly record struct Forecast(Duration Half, Duration NineInTen);

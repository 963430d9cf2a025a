using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace Relais.Bench.Measuring;

/// <summary>Where and when the figures were measured.</summary>
internal sealed record Machine(string Processor, int Cores, double Gigabytes, string System, string Runtime, double Load, LocalDate Day)
{
    /// <summary>Whether other programs were using the processors when the measure began.</summary>
    public bool IsBusy => Load > Cores * 0.5;

    public static async Task<Machine> ReadAsync()
    {
        var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "0";
        return new Machine(
            await ValueAsync("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString(),
            Environment.ProcessorCount,
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9,
            await ValueAsync("/etc/os-release", "PRETTY_NAME", '=') ?? RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            double.Parse(load, CultureInfo.InvariantCulture),
            SystemClock.Instance.GetCurrentInstant().InUtc().Date);
    }

    private static async Task<string?> ValueAsync(string file, string key, char separator)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var line = (await File.ReadAllLinesAsync(file)).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return line?.Split(separator, 2)[^1].Trim(' ', '\t', '"');
    }
}

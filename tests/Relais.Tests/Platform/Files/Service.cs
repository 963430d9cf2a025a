using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>A program that a test starts and ends.</summary>
internal sealed class Service(Process process) : IAsyncDisposable
{
    /// <summary>Starts a program; fails with what to install when it is missing.</summary>
    public static Service Start(string program, string toInstall, string folder, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            return new Service(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            Assert.Fail($"This test needs {program}: {toInstall}");
            throw;
        }
    }

    /// <summary>Waits for the first line that the program prints.</summary>
    public async Task<string> LineAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        Assert.True(line is not null, line is null ? await process.StandardError.ReadToEndAsync(limit.Token) : "");
        return line!;
    }

    /// <summary>Reads and forgets what the program prints, so that it never waits for a reader.</summary>
    public void Drain()
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Relais.Platform.Mail.Receiving;

/// <summary>Starts the programs that fetch and read mails: each in a process of its own, with little memory and an empty environment.</summary>
internal sealed class MailProgram(MailReceivingOptions options)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "mail-reader");
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private string[]? _confined;

    /// <summary>Starts the reader, which may write nothing, start nothing and read nothing but itself; null without Node.</summary>
    public async Task<Process?> ReaderAsync()
    {
        _confined ??= await ProbeAsync();
        return _confined is { } arguments ? Start("read.mjs", arguments) : null;
    }

    /// <summary>Starts the fetcher, which speaks to IMAP servers; null without Node.</summary>
    public Process? Fetcher() => Start("fetch.mjs", []);

    /// <summary>Ends a process that takes too much memory. Stopped by its token.</summary>
    public async Task WatchAsync(Process process, CancellationToken ct)
    {
        var most = options.ReadMegabytes * 1024L * 1024;
        try
        {
            while (!process.HasExited)
            {
                process.Refresh();
                if (process.WorkingSet64 > most)
                {
                    process.Kill(entireProcessTree: true);
                }

                await Task.Delay(Look, ct);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException)
        {
            // It has ended, or nobody waits for it any more.
        }
    }

    /// <summary>Ends a process that still runs.</summary>
    public static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private Process? Start(string program, string[] confined)
    {
        var command = Command([.. confined, $"--max-old-space-size={options.ReadMegabytes * 3 / 4}", "--no-warnings", Path.Combine(Folder, program)]);
        try
        {
            return Process.Start(command);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The permission model has two spellings, by the age of Node.</summary>
    private async Task<string[]?> ProbeAsync()
    {
        foreach (var word in new[] { "--permission", "--experimental-permission" })
        {
            string[] arguments = [word, $"--allow-fs-read={Folder}"];
            if (await AnswersAsync(Command([.. arguments, "--no-warnings", "-p", "1"])))
            {
                return arguments;
            }
        }

        return null;
    }

    private static async Task<bool> AnswersAsync(ProcessStartInfo command)
    {
        try
        {
            using var process = Process.Start(command)!;
            process.StandardInput.Close();
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 && said.Trim() == "1";
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var seconds = options.ReadSeconds.ToString(CultureInfo.InvariantCulture);
        var command = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
            ArgumentList = { "-c", $"ulimit -c 0 && ulimit -f 0 && ulimit -t {seconds} && exec \"$0\" \"$@\" 2>/dev/null", options.Node },
        };
        foreach (var argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }

        var path = command.Environment.TryGetValue("PATH", out var known) ? known : "/usr/local/bin:/usr/bin:/bin";
        command.Environment.Clear();
        command.Environment["PATH"] = path;
        if (options.Authority is { } authority)
        {
            command.Environment["NODE_EXTRA_CA_CERTS"] = Path.GetFullPath(authority);
        }

        return command;
    }
}

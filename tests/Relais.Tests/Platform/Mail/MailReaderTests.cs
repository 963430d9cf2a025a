using Microsoft.Extensions.Logging.Abstractions;
using Relais.Platform.Mail.Receiving;

namespace Relais.Tests.Platform.Mail;

/// <summary>What happens to the process that reads mails never happens to the server.</summary>
public sealed class MailReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("relais-reader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("exit 3", ReadOutcome.Broken)]
    [InlineData("kill -SEGV $$", ReadOutcome.Broken)]
    [InlineData("exec sleep 30", ReadOutcome.Broken)]
    [InlineData("exec node -e 'const all=[];for(;;)all.push(Buffer.alloc(1e7,1))'", ReadOutcome.Broken)]
    [InlineData("exec yes", ReadOutcome.Broken)]
    [InlineData("printf 'J\\377\\377\\377\\377'", ReadOutcome.Broken)]
    [InlineData("printf 'J\\000\\000\\000\\003{a}'", ReadOutcome.Broken)]
    public async Task A_reader_that_breaks_stops_grows_or_babbles_is_ended(string program, ReadOutcome outcome) =>
        Assert.Equal(outcome, (await ReadAsync(Fake(program))).Outcome);

    [Fact]
    public async Task Without_node_mails_wait() => Assert.Equal(ReadOutcome.Unavailable, (await ReadAsync("/nulle/part/node")).Outcome);

    [Fact]
    public async Task The_reader_may_write_no_file_start_no_program_and_read_nothing_else()
    {
        using var process = await new MailProgram(new MailReceivingOptions()).ReaderAsync();
        Assert.NotNull(process);
        var arguments = process.StartInfo.ArgumentList;
        MailProgram.End(process);

        Assert.Contains(arguments, argument => argument is "--permission" or "--experimental-permission");
        Assert.DoesNotContain(arguments, argument => argument.StartsWith("--allow-fs-write", StringComparison.Ordinal) || argument.StartsWith("--allow-child-process", StringComparison.Ordinal));
        Assert.Equal(["PATH"], process.StartInfo.Environment.Keys);
    }

    [Fact]
    public async Task A_store_that_fails_is_no_fault_of_the_mail() =>
        await Assert.ThrowsAsync<IOException>(() => ReadAsync("node", new FailingStream()));

    [Theory]
    [InlineData("imap.example.fr", 993, true)]
    [InlineData("imap.example.fr", 143, true)]
    [InlineData("imap.example.fr", 22, false)]
    public void Without_a_list_only_the_ports_of_mail_are_spoken_to(string host, int port, bool allowed) =>
        Assert.Equal(allowed, new MailReceivingOptions().Allows(host, port));

    [Fact]
    public void With_a_list_only_its_servers_are_spoken_to()
    {
        var options = new MailReceivingOptions { Servers = ["imap.mssante.fr:1993"] };

        Assert.Equal((true, false), (options.Allows("IMAP.mssante.fr", 1993), options.Allows("imap.example.fr", 993)));
    }

    [Fact]
    public void Options_without_sense_are_refused_at_start()
    {
        Assert.Throws<InvalidOperationException>(() => new MailReceivingOptions { ReadMegabytes = 1 }.Validated());
        Assert.Throws<InvalidOperationException>(() => new MailReceivingOptions { Done = "INBOX" }.Validated());
        Assert.Throws<InvalidOperationException>(() => new MailReceivingOptions { Authority = "/nulle/part.pem" }.Validated());
    }

    /// <summary>Stands in for Node: answers the question whether it is there, then does something else.</summary>
    private string Fake(string program)
    {
        var file = Path.Combine(_folder.FullName, "node-" + Guid.CreateVersion7().ToString("N"));
        File.WriteAllText(file, $"#!/bin/bash\ncase \"$*\" in *' -p 1') echo 1; exit 0;; esac\n{program}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }

    private static async Task<MailReading> ReadAsync(string node, Stream? raw = null)
    {
        var options = new MailReceivingOptions { Node = node, ReadSeconds = 3, ReadMegabytes = 128 };
        using var reader = new MailReader(new MailProgram(options), options, NullLogger<MailReader>.Instance);
        return await reader.ReadAsync(raw ?? new MemoryStream("Subject: x\r\n\r\nBonjour"u8.ToArray()), (_, _, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
    }

    private sealed class FailingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The store does not answer.");
    }
}

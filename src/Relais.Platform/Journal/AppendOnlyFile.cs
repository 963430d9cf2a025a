using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Relais.Platform.Files.Stores;

namespace Relais.Platform.Journal;

/// <summary>A file opened to be lengthened and nothing else, which .NET does not offer: it works on a file that <c>chattr +a</c> keeps from being rewritten.</summary>
internal sealed class AppendOnlyFile : IDisposable
{
    private const int WriteOnly = 0x1;
    private const int Create = 0x40;
    private const int AtEnd = 0x400;
    private const int CloseOnExec = 0x80000;

    private readonly SafeFileHandle _handle;
    private readonly FileStream _turn;

    private AppendOnlyFile(SafeFileHandle handle, FileStream turn) => (_handle, _turn) = (handle, turn);

    /// <summary>Opens it for one writer at a time, and makes it in a folder that exists.</summary>
    /// <returns>Null while another node is writing.</returns>
    /// <exception cref="IOException">The place refuses.</exception>
    public static AppendOnlyFile? Open(string path)
    {
        if (Turn(path + ".lock") is not { } turn)
        {
            return null;
        }

        var isNew = !File.Exists(path);
        var descriptor = Open([.. Encoding.UTF8.GetBytes(path), 0], WriteOnly | Create | AtEnd | CloseOnExec, 0x1A0);
        if (descriptor < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            turn.Dispose();
            throw new IOException($"A copy of the seals cannot be opened (errno {error}).");
        }

        var file = new AppendOnlyFile(new SafeFileHandle(descriptor, ownsHandle: true), turn);
        if (isNew)
        {
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }

        return file;
    }

    /// <summary>Writes at the end, and waits for the disk.</summary>
    public void Append(byte[] bytes)
    {
        RandomAccess.Write(_handle, bytes, RandomAccess.GetLength(_handle));
        RandomAccess.FlushToDisk(_handle);
    }

    public void Dispose()
    {
        _handle.Dispose();
        _turn.Dispose();
    }

    // Beside the file: .NET locks what it reads, and somebody may be verifying.
    private static FileStream? Turn(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    // Variadic in C: the mode goes where Linux on x64 and arm64 passes a third argument.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags, int mode);
}

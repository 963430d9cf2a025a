using System.Runtime.InteropServices;
using System.Text;

namespace Relais.Platform.Files.Stores;

/// <summary>Makes a rename durable: on Unix the folder itself must be flushed, which .NET does not offer.</summary>
internal static class DurableFolder
{
    /// <summary>Flushes a folder's entries to the disk.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open([.. Encoding.UTF8.GetBytes(folder), 0], flags: 0);
        if (descriptor < 0)
        {
            throw new IOException($"A folder of files cannot be opened (errno {Marshal.GetLastPInvokeError()}).");
        }

        var failed = Synchronize(descriptor) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (failed)
        {
            throw new IOException($"A folder of files cannot be flushed (errno {error}).");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronize(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}

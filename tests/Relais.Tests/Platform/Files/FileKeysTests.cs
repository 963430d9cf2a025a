using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Files.Encryption;
using Xunit;

namespace Relais.Tests.Platform.Files;

public sealed class FileKeysTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-keys-").FullName;
    private readonly FileId _file = FileId.New();

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_wrapped_key_opens()
    {
        var (key, wrapped) = Keys(new()).New(_file);

        Assert.Equal(key, Keys(new()).Unwrap(_file, wrapped));
        Assert.Equal(32, key.Length);
        Assert.Equal("files", wrapped.KeyId);
    }

    [Fact]
    public void Two_files_never_share_a_key() => Assert.NotEqual(Keys(new()).New(_file).Key, Keys(new()).New(_file).Key);

    [Fact]
    public void A_key_does_not_open_for_another_file() =>
        Assert.Throws<InvalidDataException>(() => Keys(new()).Unwrap(FileId.New(), Keys(new()).New(_file).Wrapped));

    [Fact]
    public void A_changed_key_does_not_open()
    {
        var wrapped = Keys(new()).New(_file).Wrapped;
        wrapped.Bytes[20] ^= 1;

        Assert.Throws<InvalidDataException>(() => Keys(new()).Unwrap(_file, wrapped));
    }

    [Fact]
    public void Rotation_wraps_the_same_key_under_another()
    {
        var (key, old) = Keys(new()).New(_file);
        var rotating = Keys(new() { MasterKey = "files-2027", RetiredMasterKeys = ["files"] });

        var renewed = rotating.Rewrap(_file, old);

        Assert.Equal("files-2027", renewed.KeyId);
        Assert.Equal(key, Keys(new() { MasterKey = "files-2027" }).Unwrap(_file, renewed));
    }

    [Fact]
    public void A_master_key_that_the_options_forgot_is_named()
    {
        var old = Keys(new()).New(_file).Wrapped;

        var error = Assert.Throws<InvalidDataException>(() => Keys(new() { MasterKey = "files-2027" }).Unwrap(_file, old));
        Assert.Contains("«files»", error.Message, StringComparison.Ordinal);
    }

    private FileKeys Keys(FilesOptions options) => new(new Secrets(new DataOptions { Folder = _folder }), options);
}

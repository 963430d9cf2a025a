using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Journal;

/// <summary>Tests of one journal each, with an application of its own.</summary>
public abstract class JournalTests<TApp> : IAsyncLifetime
    where TApp : RelaisApp, new()
{
    private JournalScene? _scene;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected TApp App { get; } = new();

    private protected JournalScene Scene => _scene!;

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        _scene = new(App);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _scene?.Dispose();
        return App.DisposeAsync();
    }
}

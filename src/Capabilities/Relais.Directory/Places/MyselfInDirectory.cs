using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Ui.Layout;

namespace Relais.Directory.Places;

/// <summary>The name of the person who is signed in.</summary>
internal sealed class MyselfInDirectory(IDirectory directory) : IMyself
{
    public async Task<Myself?> OfAsync(Act act, CancellationToken ct) =>
        (await directory.PeopleAsync([act.By], ct)).TryGetValue(act.By, out var person) ? new Myself(person.Name, person.Trade) : null;
}

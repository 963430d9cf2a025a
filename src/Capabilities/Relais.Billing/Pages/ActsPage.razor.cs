using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Billing.Acts;
using Relais.Kernel;
using Relais.Ui;
using Relais.Ui.Components;

namespace Relais.Billing.Pages;

/// <summary>The worklist of acts: of the one who bills, or of their clerk.</summary>
public sealed partial class ActsPage
{
    private const int MostBatches = 10;

    private static readonly (string Key, string Label, ActState State, string Empty)[] Tabs =
    [
        ("a-verifier", "À vérifier", ActState.ToCheck, "Les actes apparaissent ici dès qu’un avis est rendu."),
        ("prets", "Prêts", ActState.Ready, "Vérifiez des actes : ils passent ici, prêts à exporter."),
        ("exportes", "Exportés", ActState.Exported, "Les actes exportés restent ici, avec leurs fichiers."),
        ("ecartes", "Écartés", ActState.SetAside, "Rien n’est écarté."),
    ];

    private ActState _state;
    private string _empty = "";
    private IReadOnlyList<FilterLink> _tabs = [];
    private IReadOnlyList<ActRow> _rows = [];
    private IReadOnlyList<ActBatch> _batches = [];
    private IReadOnlyDictionary<ActState, int> _counts = new Dictionary<ActState, int>();
    private HashSet<Guid> _chosen = [];
    private string? _why;
    private string? _next;

    /// <summary>Which list.</summary>
    [SupplyParameterFromQuery(Name = "vue")]
    public string? View { get; set; }

    /// <summary>The key after which the page begins.</summary>
    [SupplyParameterFromQuery(Name = "apres")]
    public string? After { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (!Act.BillsActs())
        {
            NotFound();
            return;
        }

        var tab = Tabs.FirstOrDefault(tab => tab.Key == View, Tabs[0]);
        (_state, _empty) = (tab.State, tab.Empty);
        _counts = await List.CountsAsync(Act, Aborted);
        _tabs = [.. Tabs.Select(one => new FilterLink(one.Label, $"/facturation?vue={one.Key}", one.State == _state) { Count = _counts.GetValueOrDefault(one.State) })];
        if (Sent is "actes")
        {
            _chosen = [.. Http.Request.Form["Acts"].Select(id => Guid.TryParse(id, out var chosen) ? chosen : default).Where(id => id != default)];
            _why = Typed("Why");
        }

        (_rows, _next) = await List.ReadAsync(_state, After, Act, Aborted);
        if (_state is ActState.Exported)
        {
            _batches = await Db.BatchesOf(Act).AsNoTracking().OrderByDescending(b => b.At).Take(MostBatches).ToListAsync(Aborted);
        }
    }

    private Task LeadAsync() => RunAsync(async () =>
    {
        var step = EnumName.Of<ActStep>(Typed("Step")) ?? ActStep.Check;
        var count = await Lead.HandleAsync(new LeadActs(_chosen, step, _why), Act, Aborted);
        Http.Say(count < 2 ? "1 acte enregistré." : $"{count} actes enregistrés.");
        return $"/facturation?vue={Tabs.First(tab => tab.State == _state).Key}";
    });

    private Task ExportAsync() => RunAsync(async () =>
    {
        var batch = await Export.HandleAsync(Act, Aborted);
        Http.Say($"Export prêt : {(batch.Count < 2 ? "1 acte" : $"{batch.Count} actes")}, {Euros.Shown(batch.Cents)}.");
        return "/facturation?vue=exportes";
    });
}

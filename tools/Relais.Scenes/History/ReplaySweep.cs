using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Routing;

namespace Relais.Scenes.History;

/// <summary>What Relais does by itself between two beats: it reminds, widens, passes on.</summary>
internal sealed partial class Replay
{
    /// <summary>What the sweep did by itself until then.</summary>
    private void Sweep(Instant until)
    {
        while (Request.NextCheckAt is { } at && at < until && Request.State is RequestState.Sent)
        {
            var act = Act.OfRelais(at);
            var times = Patience.Of(Request, _desk.Line);
            if (times.ReassignAt <= at)
            {
                PassOn(act);
            }
            else if (times.RemindAt <= at && !Request.IsRemindedBySweep)
            {
                Note(Request.RemindBySweep(times.ReassignAt, act), act);
            }
            else
            {
                Request.CheckAt(Patience.NextCheck(Request, _desk.Line, at));
            }
        }
    }

    private void PassOn(Act act)
    {
        if (Request.IsAskedAlone)
        {
            Note(RoutingDesk.Entrust(Request, _desk.Line, Decide(act.At, straight: false, FirstAt(Request.AssignedAt, isOver: true)), StepKind.Widened, act), act);
            return;
        }

        Request.NoteSilence();
        var next = Decide(act.At, Patience.Of(Request, _desk.Line).ToCoordination, null);
        if (next.Level is AssignmentLevel.Unattended)
        {
            Request.CheckAt(null);
            return;
        }

        Note(RoutingDesk.Entrust(Request, _desk.Line, next, StepKind.Reassigned, act), act);
    }

    /// <summary>The one asked first, with the time that they have alone.</summary>
    private FirstAsked? FirstAt(Instant at, bool isOver) =>
        Request.Correspondent is { } first
            ? new(first, Cascade.Alone(_desk.Line.WidenAfterHours, Patience.LeftAt(Request, _desk.Line, at), Patience.RuleOf(_desk.Line))) { IsUsual = true, IsOver = isOver }
            : null;
}

using NodaTime;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Closing;

/// <summary>The two questions of the end, asked again of whoever asked until they reply, or until the line's number is reached.</summary>
internal sealed class SurveyAsking
{
    /// <summary>How many times a line asks again, unless it says otherwise.</summary>
    public const int Usual = 2;

    public const int Most = 5;

    private static readonly Duration First = Duration.FromDays(7);

    private SurveyAsking()
    {
    }

    public RequestId Request { get; private init; }

    /// <summary>When it is asked next, or null.</summary>
    public Instant? NextAskAt { get; private set; }
    public int Asked { get; private set; }

    public static SurveyAsking Of(Request request) => new() { Request = request.Id, NextAskAt = request.AnsweredAt!.Value + First };

    /// <summary>Looks at it: says whether it is asked now, and plans the next time.</summary>
    /// <param name="isReplied">Whether the requester has replied.</param>
    /// <param name="most">The number of the line.</param>
    /// <param name="now">When.</param>
    public bool Look(bool isReplied, int most, Instant now)
    {
        if (isReplied || Asked >= most)
        {
            NextAskAt = null;
            return false;
        }

        Asked++;
        NextAskAt = Asked < most ? now + First * (Asked + 1) : null;
        return true;
    }
}

using ConsultBot.Core.People;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Workshops;

/// <summary>The tellers of workshops, with the names of the knowledge version in use.</summary>
/// <param name="engine">Gives the engine in use.</param>
/// <param name="hosts">Names of cities.</param>
public sealed class WorkshopWording(Func<QuestionEngine> engine, HostBook hosts)
{
    private DelegationWording Delegations => new(engine().Knowledge);

    /// <summary>Tells of workshops; not to be kept, like those that follow.</summary>
    public WorkshopTelling Telling => new(Delegations, hosts);

    /// <summary>Tells what changed.</summary>
    public ChangeTelling Changes => new(Delegations, Telling);

    /// <summary>Tells the logistics summary.</summary>
    public SummaryTelling Summary => new(Telling, Changes, Delegations);

    /// <summary>Reads the names of delegations.</summary>
    public DelegationNames Names => new(engine().Knowledge);

    /// <summary>The delegation's name in the reader's language.</summary>
    public Core.Questions.Answers.Argument Of(Delegation delegation) => Delegations.Of(delegation);

    /// <summary>Who got the seats that became free: by delegation, since the list of participants may be closed to the reader.</summary>
    public IEnumerable<NoticeLine> Promoted(RegistrationOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Promoted.Select(row => NoticeLine.Of("Workshop.Seat.Promoted", ("delegation", Of(row.Delegation))));
    }
}

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

    public WorkshopTelling Telling => new(Delegations, hosts);

    public ChangeTelling Changes => new(Delegations, Telling);

    public SummaryTelling Summary => new(Telling, Changes, Delegations);

    public DelegationNames Names => new(engine().Knowledge);

    public Core.Questions.Answers.Argument Of(Delegation delegation) => Delegations.Of(delegation);

    /// <summary>Who got the seats that became free: by delegation, since the list of participants may be closed to the reader.</summary>
    public IEnumerable<NoticeLine> Promoted(RegistrationOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Promoted.Select(row => NoticeLine.Of("Workshop.Seat.Promoted", ("delegation", Of(row.Delegation))));
    }
}

using ConsultBot.Core.Workshops.Reading;

namespace ConsultBot.Core.Workshops.Drafting;

/// <summary>Writes down what came of a workshop: decisions, and what is to be followed up.</summary>
public static class OutcomePlanning
{
    /// <param name="workshop">Whose.</param>
    /// <param name="request">About a decision or an item; a number counts from 1 in its list.</param>
    public static WorkshopPlan Apply(Workshop workshop, WorkshopRequest request)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(request);
        var number = request.Number ?? 0;
        return request.Act switch
        {
            WorkshopAct.AddDecision => request.Text is { } text ? Kept(workshop, workshop with { Decisions = [.. workshop.Decisions.Append(Title(text)).Distinct()] }) : new WorkshopPlan(workshop, WorkshopAsk.Text),
            WorkshopAct.AddFollowUp => request.Text is { } item ? Kept(workshop, workshop with { FollowUps = Added(workshop, new FollowUp(Title(item), request.When.Days?.First, false)) }) : new WorkshopPlan(workshop, WorkshopAsk.Text),
            WorkshopAct.RemoveDecision when Has(workshop.Decisions, number) => Kept(workshop, workshop with { Decisions = [.. workshop.Decisions.Where((_, at) => at != number - 1)] }),
            WorkshopAct.RemoveFollowUp when Has(workshop.FollowUps, number) => Kept(workshop, workshop with { FollowUps = [.. workshop.FollowUps.Where((_, at) => at != number - 1)] }),
            WorkshopAct.FollowUpDone when Has(workshop.FollowUps, number) => Kept(
                workshop, workshop with { FollowUps = [.. workshop.FollowUps.Select((old, at) => at == number - 1 ? old with { IsDone = true } : old)] }),
            _ => new WorkshopPlan(workshop, WorkshopAsk.NoSuchItem),
        };
    }

    private static bool Has<T>(IReadOnlyList<T> items, int number) => number >= 1 && number <= items.Count;

    /// <summary>What came of it is written down once it was held.</summary>
    private static WorkshopPlan Kept(Workshop before, Workshop after) => before.Status == WorkshopStatus.Held ? new WorkshopPlan(after) : new WorkshopPlan(before, WorkshopAsk.NotHeld);

    private static List<FollowUp> Added(Workshop workshop, FollowUp item) => [.. workshop.FollowUps.Where(old => old.Text != item.Text), item];

    private static string Title(string text) => SessionPlanning.Capital(text);
}

namespace ConsultBot.Core.Knowledge;

/// <summary>A regional consultative process (RCP) or another regional group on migration.</summary>
/// <param name="Id">Stable short id, such as "bali-process".</param>
/// <param name="Number">Its row in the matrix of major processes (Annex A), or null for another group.</param>
/// <param name="Name">The full official name.</param>
/// <param name="ShortName">What delegates call it.</param>
/// <param name="Acronyms">By language.</param>
/// <param name="Aliases">Other names, in use or former.</param>
/// <param name="Region">Id of the region it is listed under.</param>
/// <param name="Start">Its year in the matrix.</param>
/// <param name="Rosters">Who takes part, a list for each role.</param>
/// <param name="Secretariat">Who does the secretarial work; null when the source does not say.</param>
/// <param name="Aim">What it is for and how it works, in our own words.</param>
/// <param name="Topics">Main areas of discussion, each one separate.</param>
/// <param name="Priorities">Current priorities at the date, each one separate.</param>
/// <param name="Status">What the source says of its activity (dormant, ending), or null.</param>
/// <param name="Notes">Further facts.</param>
/// <param name="InSentence">The short name as it stands in a sentence ("the Bali Process"), where that differs.</param>
/// <param name="Evidence">Where its row stands; what has no evidence of its own rests on this.</param>
public sealed record Process(
    string Id,
    int? Number,
    LocalText Name,
    LocalText ShortName,
    LocalNames Acronyms,
    LocalNames Aliases,
    string Region,
    DatedYear? Start,
    IReadOnlyList<Roster> Rosters,
    Secretariat? Secretariat,
    LocalText? Aim,
    IReadOnlyList<ProcessTopic> Topics,
    IReadOnlyList<LocalText> Priorities,
    Statement? Status,
    IReadOnlyList<Statement> Notes,
    Evidence Evidence,
    LocalText? InSentence = null)
{
    public Roster? FindRoster(Role role) => Rosters.FirstOrDefault(roster => roster.Role == role);
}

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>What can be asked about one process.</summary>
public enum ProcessAspect
{
    Members,
    MemberCount,
    Observers,
    Interested,
    Chair,
    ViceChair,
    Secretariat,
    Start,
    Topics,
    Priorities,
    Status,
    Region,
    Aim,
    Name,
}

using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>An item of the agenda.</summary>
public sealed record WorkshopSession
{
    /// <param name="id">Unique in its workshop, kept when the session moves.</param>
    /// <param name="title">At most 300 characters.</param>
    /// <param name="day">One of the workshop's days.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="to">When it ends; after <paramref name="from"/>.</param>
    /// <exception cref="ArgumentException">The title is empty or too long, or it ends before it begins.</exception>
    public WorkshopSession(string id, string title, LocalDate day, LocalTime from, LocalTime to)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        if (title.Length > Workshop.TitleCharacters || to <= from)
        {
            throw new ArgumentException(to <= from ? "A session ends after it begins." : $"A title has at most {Workshop.TitleCharacters} characters.");
        }

        (Id, Title, Day, From, To) = (id, title, day, from, to);
    }

    public string Id { get; }

    public string Title { get; init; }

    public LocalDate Day { get; init; }

    public LocalTime From { get; init; }

    public LocalTime To { get; init; }

    /// <summary>Who chairs it, as it is to be read ("Ghana", "Ms A. Mensah"); null while nobody is named.</summary>
    public string? Chair { get; init; }

    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Ids of documents of the workshop.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Runs beside others: may overlap them.</summary>
    public bool IsParallel { get; init; }

    /// <summary>Chatham House: no speaker and no affiliation is kept in what is written after it.</summary>
    public bool IsConfidential { get; init; }
}

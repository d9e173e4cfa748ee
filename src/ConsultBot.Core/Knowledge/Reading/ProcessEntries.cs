namespace ConsultBot.Core.Knowledge.Reading;

internal static class ProcessEntries
{
    private static readonly Dictionary<string, SecretariatKind> SecretariatKinds = new(StringComparer.Ordinal)
    {
        ["own"] = SecretariatKind.Own,
        ["hosted"] = SecretariatKind.Hosted,
        ["none"] = SecretariatKind.None,
    };

    public static Process Read(Cursor cursor)
    {
        var id = cursor.Id(EntryKind.Process);
        var evidence = cursor.Evidence();
        return new Process(
            id,
            Number(cursor),
            cursor.OfficialName(EntryKind.Process, id),
            cursor.Name("shortName", EntryKind.Process, id),
            cursor.Names("acronyms", EntryKind.Process, id),
            cursor.Names("aliases", EntryKind.Process, id),
            cursor.Reference("region", EntryKind.Region),
            cursor.FindObject("start", start => Start(start, evidence)),
            cursor.Objects("rosters", roster => roster.Roster(evidence), isRequired: true),
            cursor.FindObject("secretariat", secretariat => Secretariat(secretariat, evidence)),
            cursor.FindOurText("aim"),
            cursor.Objects("topics", Topic, isRequired: true),
            cursor.OurTexts("priorities", isRequired: true),
            cursor.FindObject("status", status => status.Statement(evidence)),
            cursor.Objects("notes", note => note.Statement(evidence)),
            evidence,
            cursor.FindLocalText("inSentence"));
    }

    private static int? Number(Cursor cursor)
    {
        var number = cursor.FindNumber("number", 1, 13, mayBeNull: true);
        if (number is not null && cursor.Session.Numbers.Declare(cursor.Place.File, number.Value, cursor.Position) is { } reason)
        {
            cursor.Report(cursor.Place.Property("number"), reason);
        }

        return number;
    }

    private static DatedYear Start(Cursor cursor, Evidence entry) =>
        new(cursor.FindNumber("year", 1900, 2100, isRequired: true) ?? 0, cursor.FindOurText("note"), cursor.EvidenceElse(entry));

    private static Secretariat Secretariat(Cursor cursor, Evidence entry) =>
        new(cursor.Choice("kind", SecretariatKinds), cursor.Parties(), cursor.OurText("text"), cursor.EvidenceElse(entry));

    private static ProcessTopic Topic(Cursor cursor) => new(cursor.Reference("topic", EntryKind.Topic), cursor.FindOurText("text"));
}

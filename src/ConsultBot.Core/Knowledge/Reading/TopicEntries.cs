namespace ConsultBot.Core.Knowledge.Reading;

internal static class TopicEntries
{
    public static Topic Read(Cursor cursor)
    {
        var id = cursor.Id(EntryKind.Topic);
        return new Topic(id, cursor.OurName("name", EntryKind.Topic, id), cursor.Names("variants", EntryKind.Topic, id));
    }
}

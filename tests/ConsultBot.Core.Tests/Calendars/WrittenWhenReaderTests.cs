namespace ConsultBot.Core.Tests.Calendars;

public sealed class WrittenWhenReaderTests
{
    public static TheoryData<string, string, string, string, string> Table()
    {
        var table = new TheoryData<string, string, string, string, string>();
        foreach (var row in WrittenDates.Rows())
        {
            table.Add(row.Language, row.Text, row.Today, row.Around, row.Meaning);
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Read_AsPeopleWrite_IsWhatTheyMeanOrAskedBack(string language, string text, string today, string around, string meaning) =>
        Assert.Equal(meaning, WrittenDates.Write(WrittenDates.Read(language, text, today, around)));

    [Fact]
    public void Table_HoldsFourHundredDistinctRows() =>
        Assert.True(WrittenDates.Rows().Select(row => (row.Language, row.Text, row.Today, row.Around)).Distinct().Count() >= 400);
}

using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Search;

/// <summary>A dozen short texts on different subjects.</summary>
internal static class SmallCollection
{
    public const int Harbour = 0;
    public const int Visas = 1;
    public const int Training = 2;
    public const int Fees = 3;
    public const int Library = 4;

    private static readonly SearchableText[] Texts =
    [
        new("The harbour authority", "The harbour authority keeps the lighthouse. It was founded in 1923 by two captains. Ships pay no dues on Sundays.", ["port", "lighthouse keeper"]),
        new("How do I renew a visa?", "Fill in the form and bring two photographs. The renewal takes ten working days.", []),
        new("Training of border staff", "Courses on travel documents are held twice a year. Officers learn how to recognise forged passports. The courses are free.", []),
        new("What does it cost?", "A renewal costs 40 francs. Children pay half. Diplomats pay nothing because of an old agreement.", []),
        new("Opening hours of the library", "The library opens at nine. On holidays it stays shut.", ["reading room"]),
        new("Fishing in the bay", "Anglers need a licence. The bay has mackerel and sea bass.", []),
        new("Snow on the passes", "Winter closes the mountain roads. Chains are sold in the village.", []),
        new("The town band", "The band plays on the square in summer. Anyone may join who reads music.", []),
        new("Waste collection", "Glass is collected on Mondays. Paper is collected on Fridays.", []),
        new("Bus timetable", "Buses run every hour. The last bus leaves before midnight.", []),
        new("Dog licences", "Every dog wears a number. The number is given out by the clerk.", []),
        new("The weekly market", "Farmers sell cheese and bread. The market begins at seven.", []),
    ];

    public static TextIndex English { get; } = TextIndex.Build(Texts, Language.English);

    public static string Text(int text) => Texts[text].Text;

    /// <summary>The first hit's text, or -1.</summary>
    public static int First(TextIndex index, string question) => index.Find(question, 1) is [var hit] ? hit.Text : -1;
}

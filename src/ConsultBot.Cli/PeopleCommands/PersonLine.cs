using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;

namespace ConsultBot.Cli.PeopleCommands;

/// <summary>A person on one line of a terminal.</summary>
internal static class PersonLine
{
    public static string Of(Participant person) => OneLine(
        $"{person.Id}  {person.Name}  {person.Delegation.Id}  {person.Function.ToString().ToLowerInvariant()}  {person.Role.ToString().ToLowerInvariant()}  {person.Language.Code()}  {person.Zone}");

    /// <summary>Without what steers a terminal or turns the direction of writing.</summary>
    private static string OneLine(string text) => string.Concat(text.Where(letter =>
        !char.IsControl(letter) && char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.Format));
}

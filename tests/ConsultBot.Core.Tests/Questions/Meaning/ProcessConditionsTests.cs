using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

/// <summary>What is negated and what is combined, against the facts themselves.</summary>
public sealed class ProcessConditionsTests
{
    private static readonly Dictionary<string, Func<Process, bool>> Rules = new(StringComparer.Ordinal)
    {
        ["not of the nineties"] = process => process.Start is { Year: < 1990 or > 1999 },
        ["not 1995 to 2000"] = process => process.Start is { Year: < 1995 or > 2000 },
        ["small and young"] = process => process.Start is { Year: > 2000 } && ListAnswers.CountOf(process, ProcessAspect.Members) is > 0 and < 12,
        ["young without a secretariat"] = process => process.Start is { Year: > 2000 } && process.Secretariat?.Kind == SecretariatKind.None,
        ["trafficking and young"] = process => process.Start is { Year: > 1999 } && Discusses(process, "trafficking"),
        ["asylum or refugees, not return"] = process => (Discusses(process, "asylum") || Discusses(process, "refugees")) && !Discusses(process, "return"),
        ["without IOM"] = process => process.Secretariat is { } secretariat && !secretariat.Parties.Any(party => party.Organisation == "iom"),
        ["supported by IOM"] = process => process.Secretariat is { Kind: not SecretariatKind.Hosted } secretariat && secretariat.Parties.Any(party => party.Organisation == "iom"),
        ["observed by Switzerland"] = process => process.FindRoster(Role.Observer)?.Parties.Any(party => party.State == "switzerland") == true,
    };

    [Theory]
    [InlineData("not of the nineties", Language.English, "Which processes did not start in the 1990s?")]
    [InlineData("not of the nineties", Language.French, "Quels processus n'ont pas commencé dans les années 1990 ?")]
    [InlineData("not of the nineties", Language.Spanish, "¿Qué procesos no empezaron en los años noventa?")]
    [InlineData("not 1995 to 2000", Language.English, "Which RCPs were not founded between 1995 and 2000?")]
    [InlineData("without IOM", Language.English, "Which processes does IOM not support?")]
    [InlineData("without IOM", Language.French, "Quels processus l'OIM n'appuie-t-elle pas ?")]
    [InlineData("without IOM", Language.French, "Quels sont les processus que l'OIM n'appuie pas ?")]
    [InlineData("without IOM", Language.Spanish, "¿Qué procesos no apoya la OIM?")]
    [InlineData("without IOM", Language.Spanish, "¿Qué procesos no reciben apoyo de la OIM?")]
    public void Ask_ForWhatIsNot_ListsThatAndNothingTheSourcesAreSilentOn(string rule, Language language, string question) => AssertListed(rule, language, question);

    [Theory]
    [InlineData("small and young", Language.English, "Which processes have fewer than 12 members and were founded after 2000?")]
    [InlineData("small and young", Language.French, "Quels processus comptent moins de 12 membres et ont été fondés après 2000 ?")]
    [InlineData("small and young", Language.Spanish, "¿Qué procesos tienen menos de 12 miembros y fueron creados después de 2000?")]
    [InlineData("young without a secretariat", Language.English, "Which processes have no official secretariat and were founded after 2000?")]
    [InlineData("young without a secretariat", Language.French, "Quels processus n'ont pas de secrétariat officiel et ont été fondés après 2000 ?")]
    [InlineData("young without a secretariat", Language.Spanish, "¿Qué procesos no tienen secretaría oficial y se fundaron después de 2000?")]
    [InlineData("trafficking and young", Language.English, "Which processes discuss trafficking and were founded after 1999?")]
    public void Ask_WithASecondConditionThatHasItsOwnVerb_KeepsBoth(string rule, Language language, string question) => AssertListed(rule, language, question);

    [Theory]
    [InlineData(Language.English, "Which processes discuss asylum or refugees but not return?")]
    [InlineData(Language.French, "Quels processus traitent de l'asile ou des réfugiés mais pas du retour ?")]
    [InlineData(Language.Spanish, "¿Qué procesos tratan el asilo o los refugiados pero no el retorno?")]
    public void Ask_ForOneOrTheOtherButNotAThird_JoinsOnlyTheTwo(Language language, string question) => AssertListed("asylum or refugees, not return", language, question);

    [Theory]
    [InlineData(Language.English, "where is IOM only supporting?")]
    [InlineData(Language.French, "où l'OIM ne fait-elle qu'appuyer ?")]
    [InlineData(Language.Spanish, "¿dónde la OIM solo apoya?")]
    public void Ask_WhereSomebodyOnlySupports_ListsTheProcesses(Language language, string question) => AssertListed("supported by IOM", language, question);

    [Theory]
    [InlineData(Language.English, "In which processes is Switzerland not a member but an observer?")]
    [InlineData(Language.English, "Where is Switzerland an observer rather than a member?")]
    [InlineData(Language.French, "Dans quels processus la Suisse n'est-elle pas membre mais observateur ?")]
    [InlineData(Language.Spanish, "¿En qué procesos Suiza no es miembro sino observador?")]
    public void Ask_ForOneRoleAndNotTheOther_TakesTheOneThatIsAffirmed(Language language, string question) => AssertListed("observed by Switzerland", language, question);

    private static bool Discusses(Process process, string topic) => process.Topics.Any(listed => listed.Topic == topic);

    private static void AssertListed(string rule, Language language, string question)
    {
        var expected = Engine.Shipped.Knowledge.Processes.Where(Rules[rule]).Select(process => process.Id).ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Engine.Ask(question, null, language).Focus.Listed);
    }
}

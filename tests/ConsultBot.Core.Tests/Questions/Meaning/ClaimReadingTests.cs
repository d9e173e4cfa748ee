using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

/// <summary>Yes or no before the facts, as the facts have it.</summary>
public sealed class ClaimReadingTests
{
    private static IReadOnlyList<Process> Matrix { get; } = [.. Engine.Shipped.Knowledge.Processes.Where(process => process.Number is not null)];

    [Theory]
    [InlineData(Language.English, "Does every process have a secretariat?")]
    [InlineData(Language.French, "Chaque processus a-t-il un secrétariat ?")]
    [InlineData(Language.Spanish, "¿Todos los procesos tienen secretaría?")]
    public void Ask_WhetherEveryProcessHasASecretariat_NamesThoseThatHaveNone(Language language, string question)
    {
        var reply = Engine.Ask(question, null, language);

        Assert.Equal("Verdict.No", VerdictOf(reply));
        Assert.Equal(Matrix.Where(process => process.Secretariat!.Kind == SecretariatKind.None).Select(process => process.Id), reply.Focus.Listed);
    }

    [Theory]
    [InlineData(Language.English, "Do all processes have a chair?", "Verdict.No", 5)]
    [InlineData(Language.English, "Were all processes founded after 1980?", "Verdict.Yes", 13)]
    [InlineData(Language.English, "Is every process of the matrix older than 1980?", "Verdict.No", 13)]
    [InlineData(Language.French, "Tous les processus ont-ils une présidence ?", "Verdict.No", 5)]
    [InlineData(Language.Spanish, "¿Tienen presidencia todos los procesos?", "Verdict.No", 5)]
    public void Ask_WhetherAllDo_SaysSoOrListsTheExceptions(Language language, string question, string verdict, int listed)
    {
        var reply = Engine.Ask(question, null, language);

        Assert.Equal((verdict, listed), (VerdictOf(reply), reply.Focus.Listed.Count));
    }

    [Theory]
    [InlineData(Language.English, "Is there any process without a chair?", "Verdict.Yes")]
    [InlineData(Language.English, "Is there a process without a chair?", "Verdict.Yes")]
    [InlineData(Language.English, "Are there any processes with more than 60 members?", "Verdict.No")]
    [InlineData(Language.English, "Are there processes founded before 1980?", "Verdict.No")]
    [InlineData(Language.French, "Y a-t-il un processus sans présidence ?", "Verdict.Yes")]
    [InlineData(Language.French, "Existe-t-il un processus fondé avant 1980 ?", "Verdict.No")]
    [InlineData(Language.Spanish, "¿Hay algún proceso sin presidencia?", "Verdict.Yes")]
    [InlineData(Language.Spanish, "¿Existe algún proceso fundado antes de 1980?", "Verdict.No")]
    [InlineData(Language.English, "Are there any Latin American observers in the RCM?", "Verdict.Yes")]
    public void Ask_WhetherThereIsAny_BeginsWithYesOrNo(Language language, string question, string verdict) =>
        Assert.Equal(verdict, VerdictOf(Engine.Ask(question, null, language)));

    [Theory]
    [InlineData("Is there any process in the Caribbean?")]
    [InlineData("Which processes are without a chair?")]
    [InlineData("all processes that have a chair")]
    public void Ask_WhereNothingIsSaid_HasNoVerdict(string question) => Assert.Null(VerdictOf(Engine.Ask(question)));

    [Theory]
    [InlineData(Language.English, "Is Indonesia chair of two processes?", "Verdict.Yes")]
    [InlineData(Language.English, "Is Indonesia chair of three processes?", "Verdict.No")]
    [InlineData(Language.English, "Does Australia take part in more than five processes?", "Verdict.Yes")]
    [InlineData(Language.English, "Is Kenya in any process?", "Verdict.No")]
    [InlineData(Language.English, "Does Hungary chair any process?", "Verdict.Yes")]
    [InlineData(Language.French, "L'Indonésie préside-t-elle deux processus ?", "Verdict.Yes")]
    [InlineData(Language.Spanish, "¿Preside Indonesia dos procesos?", "Verdict.Yes")]
    [InlineData(Language.Spanish, "¿Participa Kenia en algún proceso?", "Verdict.No")]
    public void Ask_WhetherSomebodyIsInSoMany_ComparesTheCount(Language language, string question, string verdict) =>
        Assert.Equal(verdict, VerdictOf(Engine.Ask(question, null, language)));

    [Theory]
    [InlineData(Language.English, "Was MIDSA founded before 2001?", "Verdict.Yes")]
    [InlineData(Language.English, "Was the Bali Process launched in 2003?", "Verdict.No")]
    [InlineData(Language.English, "Is it true that the 5+5 has no secretariat?", "Verdict.Yes")]
    [InlineData(Language.English, "Does MIDWA have a secretariat?", "Verdict.No")]
    [InlineData(Language.English, "Does MIDSA have a chair?", "Verdict.No")]
    [InlineData(Language.English, "Does the APC have more than 30 members?", "Verdict.Yes")]
    [InlineData(Language.French, "Le MIDSA a-t-il été fondé avant 2001 ?", "Verdict.Yes")]
    [InlineData(Language.French, "Est-il vrai que le 5+5 n'a pas de secrétariat ?", "Verdict.Yes")]
    [InlineData(Language.Spanish, "¿Fue fundado el MIDSA antes de 2001?", "Verdict.Yes")]
    [InlineData(Language.Spanish, "¿Es cierto que el 5+5 no tiene secretaría?", "Verdict.Yes")]
    public void Ask_WhetherSomethingHoldsOfAProcess_BeginsWithYesOrNo(Language language, string question, string verdict) =>
        Assert.Equal(verdict, VerdictOf(Engine.Ask(question, null, language)));

    [Theory]
    [InlineData(Language.English, "Are APC and Manila the same thing?", "Verdict.No")]
    [InlineData(Language.English, "is the bali process the same as the bali conference", "Verdict.Yes")]
    [InlineData(Language.French, "Le Processus de Puebla est-il la même chose que la CRM ?", "Verdict.Yes")]
    [InlineData(Language.French, "L'APC et le Processus de Manille, est-ce la même chose ?", "Verdict.No")]
    [InlineData(Language.Spanish, "¿Es el Proceso de Lima lo mismo que la Conferencia Suramericana?", "Verdict.Yes")]
    [InlineData(Language.Spanish, "¿Son la APC y el Proceso de Manila lo mismo?", "Verdict.No")]
    public void Ask_WhetherTwoNamesMeanTheSame_BeginsWithYesOrNo(Language language, string question, string verdict) =>
        Assert.Equal(verdict, VerdictOf(Engine.Ask(question, null, language)));

    private static string? VerdictOf(Reply reply) =>
        Engine.Sentences(reply.Answer.Blocks).Select(cited => cited.Phrase.Key).FirstOrDefault() is { } key && key.StartsWith("Verdict.", StringComparison.Ordinal) ? key : null;

    [Theory]
    [InlineData("Washington is all for IOM joining the UN system, right?")]
    [InlineData("Does France like what IOM does?")]
    public void Ask_WhatNamesNoProcesses_IsNoClaimOnThem(string question) =>
        Assert.False(Engine.Ask(question).Question is ProcessListQuestion { Claim: not ListClaim.None });
}

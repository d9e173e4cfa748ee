using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions;

/// <summary>Processes by what people call them: their region, their subject, who meets there.</summary>
public sealed class ProcessNameTests
{
    [Theory]
    [InlineData(Language.English, "the Southern African dialogue", "midsa")]
    [InlineData(Language.French, "le dialogue d'Afrique australe", "midsa")]
    [InlineData(Language.Spanish, "el diálogo de África Meridional", "midsa")]
    [InlineData(Language.English, "the West African process", "midwa")]
    [InlineData(Language.French, "le processus ouest-africain", "midwa")]
    [InlineData(Language.Spanish, "el diálogo de África Occidental", "midwa")]
    [InlineData(Language.English, "the South American process", "south-american-conference")]
    [InlineData(Language.English, "the North and Central American conference", "rcm")]
    [InlineData(Language.French, "le processus de la Méditerranée occidentale", "five-plus-five")]
    [InlineData(Language.Spanish, "el proceso transfronterizo", "soderkoping-process")]
    [InlineData(Language.French, "la conférence des pays de la CEI", "cis-conference")]
    [InlineData(Language.English, "the Asia-Pacific process", "apc")]
    [InlineData(Language.English, "the people smuggling conference", "bali-process")]
    [InlineData(Language.Spanish, "el proceso asiático de migración laboral", "colombo-process")]
    [InlineData(Language.French, "la commission centraméricaine", "ocam")]
    [InlineData(Language.English, "the Pacific immigration directors", "pidc")]
    [InlineData(Language.Spanish, "las consultas de Asia Central", "jcm")]
    [InlineData(Language.English, "the Balkan regional initiative", "marri")]
    [InlineData(Language.English, "the South Caucasus process", "cluster-process")]
    public void Read_ByRegionOrSubject_IsThatProcess(Language language, string name, string process) =>
        Assert.Equal([process], Engine.Read(name, language).Ids(EntityKind.Process));

    [Theory]
    [InlineData(Language.English, "Is the DRC in the Southern African dialogue?")]
    [InlineData(Language.French, "La RDC fait-elle partie du dialogue d'Afrique australe ?")]
    [InlineData(Language.Spanish, "¿Está la RDC en el diálogo de África Meridional?")]
    public void Ask_WhetherAStateIsInIt_AsksForItsMembership(Language language, string question)
    {
        var asked = Assert.IsType<MembershipQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal("midsa", Assert.Single(asked.Processes));
    }

    [Theory]
    [InlineData("Which Southern African processes are there?")]
    [InlineData("Which African dialogues are there?")]
    [InlineData("Which Asian processes discuss labour migration?")]
    public void Read_SeveralOfARegion_NamesNone(string question) => Assert.Empty(Engine.Read(question).Ids(EntityKind.Process));
}

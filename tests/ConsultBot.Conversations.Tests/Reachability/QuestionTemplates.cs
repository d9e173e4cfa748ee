using System.Globalization;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Conversations.Tests.Reachability;

/// <summary>How people ask for something by its name. <c>{0}</c> is the name.</summary>
internal static class QuestionTemplates
{
    private static readonly Dictionary<(string Kind, Language Language), string[]> Templates = new()
    {
        [("event", Language.English)] = ["When was {0}?", "What do you know about {0}?", "{0}: when and where?"],
        [("event", Language.French)] = ["Quand a eu lieu {0} ?", "Que savez-vous de {0} ?", "{0} : quand et où ?"],
        [("event", Language.Spanish)] = ["¿Cuándo fue {0}?", "¿Qué sabe usted de {0}?", "{0}: ¿cuándo y dónde?"],
        [("workshop", Language.English)] = ["Tell me about the workshop {0}", "What do you know about {0}?"],
        [("workshop", Language.French)] = ["Parlez-moi de l'atelier {0}", "Que savez-vous de {0} ?"],
        [("workshop", Language.Spanish)] = ["Hábleme del taller {0}", "¿Qué sabe usted de {0}?"],
        [("term", Language.English)] = ["What is {0}?", "What does {0} mean?", "Define {0}"],
        [("term", Language.French)] = ["Qu'est-ce que {0} ?", "Que signifie {0} ?", "Définissez {0}"],
        [("term", Language.Spanish)] = ["¿Qué es {0}?", "¿Qué significa {0}?", "Defina {0}"],
        [("acronym", Language.English)] = ["What does {0} stand for?"],
        [("acronym", Language.French)] = ["Que signifie le sigle {0} ?"],
        [("acronym", Language.Spanish)] = ["¿Qué significa la sigla {0}?"],
        [("heading", Language.English)] = ["What comes under the heading {0}?", "Is there an effective-practice heading on {0}?"],
        [("heading", Language.French)] = ["Que contient la rubrique {0} ?", "Y a-t-il une rubrique des pratiques efficaces sur {0} ?"],
        [("heading", Language.Spanish)] = ["¿Qué incluye el epígrafe {0}?", "¿Hay un epígrafe de las prácticas eficaces sobre {0}?"],
        [("understanding", Language.English)] = ["What does the common understanding on {0} say?", "Is there a common understanding on {0}?"],
        [("understanding", Language.French)] = ["Que dit la vue commune sur {0} ?", "Y a-t-il une vue commune sur {0} ?"],
        [("understanding", Language.Spanish)] = ["¿Qué dice el entendimiento común sobre {0}?", "¿Hay un entendimiento común sobre {0}?"],
        [("process", Language.English)] = ["What is {0}?", "What do you know about {0}?"],
        [("process", Language.French)] = ["Qu'est-ce que {0} ?", "Que savez-vous de {0} ?"],
        [("process", Language.Spanish)] = ["¿Qué es {0}?", "¿Qué sabe usted de {0}?"],
        [("disagreement", Language.English)] = ["Do the sources agree on this: {0}?", "What do the sources say about this: {0}?"],
        [("disagreement", Language.French)] = ["Les sources concordent-elles sur ce point : {0} ?", "Que disent les sources sur ce point : {0} ?"],
        [("disagreement", Language.Spanish)] = ["¿Coinciden las fuentes en este punto: {0}?", "¿Qué dicen las fuentes sobre este punto: {0}?"],
    };

    public static IReadOnlyList<string> Of(string kind, Language language, params IEnumerable<string> names) =>
        [.. names.SelectMany(name => Templates[(kind, language)].Select(template => string.Format(CultureInfo.InvariantCulture, template, name)))];
}

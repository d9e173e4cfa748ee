using System.Collections.Frozen;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Search.Words;

/// <summary>Words that say little about a subject: articles, pronouns, prepositions, auxiliaries and question words. They weigh less, and are never dropped:
/// a short question or title may consist of little else.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> English = Set(
        "a about above after again against all also am an and any are as at be because been before being below between both but by can cannot could d did do does doing don down during each " +
        "few for from further had has have having he her here hers him his how i if in into is it its itself just ll m me might more most must my no nor not now o of off on once only or other our " +
        "out over own please re s same shall she should so some such t than that the their them then there these they this those through to too under until up ve very was we were what when " +
        "where which while who whom whose why will with would you your yours" + " able anyway best get got like make need nobody nothing possible possibly somehow use using want way ways");

    private static readonly FrozenSet<string> French = Set(
        "a ai aie aient ainsi alors as au aucun aura aussi autre aux avait avec avez avoir avons c ca car ce ceci cela celle celles celui ces cet cette ceux chaque ci comme comment d dans de des donc dont du " +
        "elle elles en entre es est et etait etaient etant ete etes etre eu eux fait faire faut il ils j je jusqu l la laquelle le lequel les lesquels leur leurs lors lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont " +
        "or ou par parce pas peu peut peuvent plus pour pourquoi puis puisque qu quand que quel quelle quelles quelqu quels qui quoi s sa sans se sera ses si soit son sont sous suis sur t ta te tes toi ton tous tout toute toutes tres " +
        "tu un une va vers voir vos votre vous y" + " dois doit doivent etes peux rien possible quelque quelques savoir");

    private static readonly FrozenSet<string> Spanish = Set(
        "a al algo algun alguna algunas alguno algunos ante antes aquel asi aun aunque cada como con contra cual cuales cuando cuanta cuantas cuanto cuantos cuyo de del desde donde dos durante e el ella ellas ellos en entre era eran " +
        "es esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha haber habia han hasta hay la las le les lo los mas me mi mis mucho muy nada nadie ni no nos nosotros o os otra otras otro otros para pero poco por porque " +
        "pues que quien quienes se sea ser si sido sin sobre solo son su sus tal tambien tan tanto te tener ti tiene tienen toda todas todo todos tu tus u un una unas uno unos y ya yo" + " puede pueden puedo posible");

    public static FrozenSet<string> Of(Language language) => language switch
    {
        Language.French => French,
        Language.Spanish => Spanish,
        _ => English,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Puts a process in the place of its number: "who chairs row 12 of the matrix?", "no. 3 of Annex A".</summary>
internal static class MatrixRows
{
    /// <returns>The question with the process that it numbers, or as it was.</returns>
    public static ReadQuestion Resolve(ReadQuestion read, KnowledgeBase knowledge)
    {
        if (read.HasAny(Cue.Heading, Cue.Understanding, Cue.Practice) || read.Ids(EntityKind.Process).Count > 0
            || read.Numbers.FirstOrDefault(number => IsRow(read, number)) is not { } row
            || knowledge.Processes.FirstOrDefault(process => process.Number == row.Value) is not { } process)
        {
            return read;
        }

        var mention = new EntityMention(new EntityName(EntityKind.Process, process.Id, NameStrength.Part), row.At, 1, false);
        return read with
        {
            Entities = [.. read.Entities.Append(mention).OrderBy(entity => entity.First)],
            Numbers = [.. read.Numbers.Where(number => number != row)],
            Cues = [.. read.Cues.Where(cue => !IsSaidOfTheRow(read, cue, row))],
        };
    }

    /// <summary>"What is in row 8": nobody takes part; the "number 2" of the matrix is no deputy.</summary>
    private static bool IsSaidOfTheRow(ReadQuestion read, CueMention cue, NumberMention row) =>
        (cue.Cue == Cue.TakesPart && !read.HasAny(Cue.Who, Cue.AnyState, Cue.AnyOrganisation)) || (cue.Cue == Cue.ViceChair && cue.First <= row.At && row.At < cue.End);

    /// <summary>A number sign stands before it, and the matrix is named or the sign is the word for its rows, which mean processes too.</summary>
    private static bool IsRow(ReadQuestion read, NumberMention number) => !number.IsYear
        && read.Cues.Any(sign => sign.Cue is Cue.NumberSign or Cue.ViceChair && sign.First == number.At - 1
            && (read.Has(Cue.Matrix) || read.Cues.Any(cue => cue.Cue == Cue.AnyProcess && cue.First == sign.First)));
}

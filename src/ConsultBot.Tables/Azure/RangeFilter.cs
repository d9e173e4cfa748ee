using Azure.Data.Tables;

namespace ConsultBot.Tables.Azure;

/// <summary>A range of one partition as a filter.</summary>
internal static class RangeFilter
{
    public static string Of(string partition, KeyRange range) => (Lower(range.From), Upper(range.To)) switch
    {
        (null, null) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}"),
        ({ } from, null) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from}"),
        (null, { } to) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {to}"),
        ({ } from, { } to) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"),
    };

    /// <summary>Half a surrogate pair cannot be sent: the bound is cut before it and lets more through, which the reader of the rows leaves out.</summary>
    private static string? Lower(string? bound) => bound?[..Whole(bound)];

    /// <summary>After the cut comes the character that follows all surrogates.</summary>
    private static string? Upper(string? bound) => bound is null || Whole(bound) == bound.Length ? bound : bound[..Whole(bound)] + '\uE000';

    /// <returns>How many characters stand before the first half of a pair.</returns>
    private static int Whole(string bound)
    {
        for (var at = 0; at < bound.Length; at++)
        {
            if (char.IsSurrogatePair(bound[at], at + 1 < bound.Length ? bound[at + 1] : '\0'))
            {
                at++;
            }
            else if (char.IsSurrogate(bound[at]))
            {
                return at;
            }
        }

        return bound.Length;
    }
}

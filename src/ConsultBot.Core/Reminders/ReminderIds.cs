using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConsultBot.Core.Reminders;

/// <summary>Ids that follow from what they name, so that planning twice, or on two instances, makes nothing twice.</summary>
public static class ReminderIds
{
    /// <param name="workshop">Its id.</param>
    /// <param name="occasion">What it is about.</param>
    /// <param name="detail">Tells reminders of one occasion apart, such as the lead in minutes or a document's id.</param>
    public static string Standing(string workshop, ReminderOccasion occasion, string detail) => "r-" + Hash($"{workshop}\n{occasion}\n{detail}", 10);

    /// <param name="operation">Names the request that made it: the same for the same message delivered again.</param>
    public static string Once(string operation) => "r-" + Hash("once\n" + operation, 10);

    /// <summary>Of the withdrawal of a reminder.</summary>
    public static string Withdrawal(string reminder) => "r-" + Hash("withdrawal\n" + reminder, 10);

    public static string Delivery(string reminder, int revision, string participant) =>
        Hash(string.Create(CultureInfo.InvariantCulture, $"{reminder}\n{revision}\n{participant}"), 16);

    /// <returns>0 to <paramref name="shards"/> - 1, the same for the same person.</returns>
    public static int Shard(string participant, int shards) => SHA256.HashData(Encoding.UTF8.GetBytes(participant))[0] % shards;

    private static string Hash(string text, int bytes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}

using System.Security.Cryptography;
using System.Text;
using ConsultBot.Bot.Channels;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Answers;

/// <summary>Ids of answers.</summary>
internal static class AnswerIds
{
    /// <returns>The same for a turn that is run again: what a reader rated is then still the same answer.</returns>
    public static string Of(IActivity activity) => string.IsNullOrEmpty(activity.Id)
        ? RandomNumberGenerator.GetHexString(24, lowercase: true)
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Senders.ConversationOf(activity)}\n{activity.Id}")).AsSpan(0, 12));
}

namespace Microsoft.Bot.Schema;

/// <summary>The language of an activity of any kind; the interfaces name it for messages only.</summary>
public static class IActivityExtensions
{
    /// <returns>A BCP 47 tag such as "fr-CH"; null if the channel gave none.</returns>
    public static string GetLocale(this IActivity activity) => ((Activity)activity).Locale;

    public static void SetLocale(this IActivity activity, string locale) => ((Activity)activity).Locale = locale;
}

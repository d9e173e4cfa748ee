using ConsultBot.Azurite;

namespace ConsultBot.Tables.Tests.Azure;

/// <summary>A measurement, run when asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RatesFactAttribute : FactAttribute
{
    public RatesFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("CONSULTBOT_RATES") == "1" ? NodeTool.SkipReason : "A measurement: set CONSULTBOT_RATES=1.";
}

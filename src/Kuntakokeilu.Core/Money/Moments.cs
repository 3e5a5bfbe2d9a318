namespace Kuntakokeilu.Core.Money;

/// <summary>Moments of the State budget from which employment services are paid.</summary>
internal static class Moments
{
    /// <summary>32.30.51, public employment and business services: a transferable appropriation for two years.</summary>
    internal const string Employment = "32.30.51";
}

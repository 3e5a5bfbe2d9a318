using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Explanations;

/// <summary>The ground of an act in words.</summary>
internal static class GroundWords
{
    /// <param name="hidesSafety">
    /// The reader is a municipality: that it was the customer's safety is for the customer and the TE office to know.
    /// </param>
    internal static string Of(TransferGround ground, bool hidesSafety, Texts texts) =>
        hidesSafety && ground is TransferGround.Safety
            ? texts["transfer_ground_withheld"]
            : texts.Of("transfer_ground", ground);
}

using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>Which number and length of a period goes with which ground of the job-search obligation (JTYPL 3:3-7).</summary>
internal static class NumberForms
{
    internal static bool Fit(NumberGround ground, byte? number, byte months) =>
        ground switch
        {
            NumberGround.None => months == 1 && number is null or <= 4,
            NumberGround.Extended => number is null,
            NumberGround.NoOpportunities => number <= 3 && months is 1 or 3,
            NumberGround.PartTime => number == 1 && months == 3,
            NumberGround.Study => number == 3 && months == 3,
            NumberGround.Combined => number == 4 * months && months >= 2,
            NumberGround.ShortNotice => number <= 4 && months == 1,
            _ => number == 0,
        };
}

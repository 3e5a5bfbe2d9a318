using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Sample;

/// <summary>A person as drawn: what never changes, and the right to earnings-related allowance at first.</summary>
internal readonly record struct Portrait(SampleTraits Traits, Answer EarningsRelated)
{
    private const double Young = 0.26;
    private const double NoEarningsRelated = 0.45;
    private const double FactUnknown = 0.012;

    /// <summary>
    /// Somebody who lives there and is of working age on a day, drawn again until a ground of 4 § holds on the day of
    /// the test, or none does.
    /// </summary>
    internal static Portrait Draw(Dice dice, Municipality home, int day, int testedOn, bool hasGround)
    {
        while (true)
        {
            Portrait portrait = Draw(dice, home, day);
            if (portrait.HasGround(testedOn) == hasGround)
                return hasGround ? portrait : portrait.PerhapsWithUnknownFact(dice);
        }
    }

    internal bool HasGround(int day) => HasGround(Traits, EarningsRelated, day);

    /// <summary>4 § 1 mom 1-2 k.</summary>
    internal static bool HasGround(in SampleTraits traits, Answer earningsRelated, int day) =>
        earningsRelated is Answer.No
        || traits.Immigrant is Answer.Yes
        || Languages.IsForeign(traits.Language)
        || Age.IsUnder30(DateOnly.FromDayNumber(traits.BirthDay), DateOnly.FromDayNumber(day));

    /// <summary>Anybody who lives there and is of working age on the day.</summary>
    internal static Portrait Draw(Dice dice, Municipality home, int day)
    {
        bool young = dice.Happens(Young);
        int years = young ? dice.Between(17, 29) : dice.Between(30, 61);
        byte language = MotherTongue(dice, home);
        bool foreign = Languages.IsForeign(language);
        bool ownCitizenship = foreign ? dice.Happens(0.4) : dice.Happens(0.995);
        SampleTraits traits = new()
        {
            BirthDay = day - (int)((years + dice.Fraction()) * 365.25),
            Language = language,
            Sex = (byte)dice.Between(1, 2),
            ServiceLanguage = ServiceLanguage(dice, language),
            Disability = (byte)(
                dice.Happens(0.02) ? 0
                : dice.Happens(0.08) ? 2
                : 1
            ),
            Citizenship =
                ownCitizenship ? (short)246
                : foreign ? Languages.All[language].Citizenship
                : (short)752,
            Immigrant = dice.Happens(foreign ? 0.6 : 0.004) ? Answer.Yes : Answer.No,
        };
        double without = young ? NoEarningsRelated + 0.2 : NoEarningsRelated;
        return new(traits, dice.Happens(without) ? Answer.No : Answer.Yes);
    }

    private static byte MotherTongue(Dice dice, Municipality home)
    {
        double foreign = home.ElyCode == "01" ? 0.24 : 0.08;
        if (dice.Happens(foreign))
            return Languages.DrawForeign(dice);
        double swedish = home.Language switch
        {
            "sv" => 0.92,
            "sv-fi" => 0.6,
            "fi-sv" => 0.07,
            _ => 0.004,
        };
        if (dice.Happens(swedish))
            return Languages.Swedish;
        return home.RegionCode == "19" && dice.Happens(0.006) ? Languages.Sami : Languages.Finnish;
    }

    private static byte ServiceLanguage(Dice dice, byte language) =>
        language == Languages.Swedish ? (byte)(dice.Happens(0.85) ? 1 : 0)
        : Languages.IsForeign(language) ? (byte)(dice.Happens(0.3) ? 2 : 0)
        : (byte)0;

    /// <summary>Without a ground, and now and then with a fact unknown that could give one.</summary>
    private Portrait PerhapsWithUnknownFact(Dice dice)
    {
        if (!dice.Happens(FactUnknown))
            return this;
        SampleTraits traits = Traits;
        switch (dice.Below(8))
        {
            case 0:
                traits.Language = Languages.NotKnown;
                return new(traits, EarningsRelated);
            case 1:
                traits.Immigrant = Answer.Unknown;
                return new(traits, EarningsRelated);
            default:
                return new(traits, Answer.Unknown);
        }
    }
}

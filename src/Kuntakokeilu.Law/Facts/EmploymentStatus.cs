namespace Kuntakokeilu.Law.Facts;

/// <summary>Employment status (työllisyyskoodi) in the customer system URA; the values are its codes.</summary>
public enum EmploymentStatus : byte
{
    /// <summary>
    /// Employed with support (työllistetty, 2 § 6 k): pay subsidy or start-up grant; not the employment support for
    /// those aged 55 or more (from 1 July 2023).
    /// </summary>
    EmployedWithSupport = 0,

    /// <summary>At work on the open market (työssä yleisillä työmarkkinoilla).</summary>
    OpenMarket = 1,

    /// <summary>Unemployed (työtön).</summary>
    Unemployed = 2,

    /// <summary>Fully laid off (kokonaan lomautettu).</summary>
    LaidOff = 3,

    /// <summary>On a shortened working week (lyhennetyllä työviikolla).</summary>
    ShortenedWeek = 4,

    /// <summary>Outside the labour force (työvoiman ulkopuolella).</summary>
    OutsideLabourForce = 5,

    /// <summary>On unemployment pension (työttömyyseläkkeellä), an old benefit.</summary>
    UnemploymentPension = 6,

    /// <summary>In an employment-promoting service (työllistymistä edistävässä palvelussa).</summary>
    PromotingService = 7,

    /// <summary>In training or studies (koulutuksessa).</summary>
    Training = 8,

    /// <summary>In part-time work (osa-aikatyössä), in use from May 2022.</summary>
    PartTimeWork = 9,
}

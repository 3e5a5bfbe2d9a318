using System.Text.Json;
using System.Text.Unicode;
using Kuntakokeilu.App.Api.Register;
using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.App.Pages.Register.Customers;
using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.App.Pages.Steering.TargetGroup;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.App.Web.Telemetry;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Sessions;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Register.Registering;
using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Kuntakokeilu.App.Site;

/// <summary>The web application, ready to start; the same for serve, the demo and the tests.</summary>
internal static class WebSite
{
    /// <remarks>
    /// Begun empty on purpose: no setting file and no environment variable (ASPNETCORE_URLS, HTTP_PORTS, Kestrel's
    /// endpoints) can open another address than the ones given.
    /// </remarks>
    internal static WebApplication Create(SiteSettings settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new()
            {
                ApplicationName = typeof(WebSite).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBodies.MostBytes;
        });
        builder.WebHost.UseUrls([.. settings.Urls]);
        // Unpublished, as in the tests, the files are still in their source folder.
        builder.WebHost.UseStaticWebAssets();
        // And are served as the published ones are, not watched for changes.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });
        AddServices(builder.Services, settings);
        builder.AddTelemetry(settings.Telemetry);
        WebApplication site = builder.Build();
        UsePipeline(site);
        return site;
    }

    private static void AddServices(IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Time);
        if (settings.Database is { } database)
        {
            services.AddSingleton(database);
            services.AddScoped(provider => new Gate(database, SessionToken.Of(Request(provider).User), settings.Time));
            services.AddScoped<AccessFilter>();
            services.AddSingleton<QuietAnswer>();
            services.AddSingleton(new SearchLimit(settings.Searches));
            services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<AccessFilter>());
            services.AddSingleton(new SessionService(database.Job));
            services.AddSingleton(new OrganisationNames(database.Web));
            services.AddSingleton(new PermitService(database.Job, settings.Time));
            services.AddSingleton(new PermitReader(database.Job, settings.Time));
            services.AddSingleton(new OrganisationService(database.Job));
            services.AddSingleton(new OpeningService(database.Job));
            services.AddSingleton(new DisqualificationService(database.Job));
            services.AddSingleton(new FactsService(database.Job, settings.Time));
            services.AddSingleton(new SettlementService(database.Job, settings.Time, LawAsKnown.Whole));
            services.AddSingleton(new Overview(database.Job, settings.Time));
            services.AddSingleton(provider => new Releases(database.Web, settings.Time)
            {
                Unreadable = provider.GetRequiredService<ReleaseLog>().Unreadable,
            });
            services.AddSingleton<ReleaseLog>();
            services.AddSingleton(new LookQuestions(database.Job, settings.Time));
            services.AddSingleton(new AuditSealer(database.Job));
            services.AddSingleton<AuditSealing>();
            services.AddHostedService(provider => provider.GetRequiredService<AuditSealing>());
            services.AddSingleton<Readiness>();
        }
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower
        );
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Texts.For(RequestLanguage.Of(Request(provider))));
        services.AddScoped(provider => new Links(provider.GetRequiredService<Texts>().Language));
        services.AddHostFiltering(hosts => Filter(hosts, settings));
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(forwarded => TakeWordOf(settings.Proxies, forwarded));
        services.AddRateLimits(settings.Statistics);
        services.AddSignIn(settings);
        services.AddStatistics(settings.Statistics);
        services.AddResponseCompression();
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddRazorPages(pages =>
        {
            pages.Conventions.Add(new PageRoutes());
            pages.Conventions.Add(new PlacesOfTheAddress());
        });

        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = settings.IsHttps ? "__Host-kokeilu-form" : "kokeilu-form";
            form.Cookie.Path = "/";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            form.SuppressXFrameOptionsHeader = true;
        });
        AddKeys(services, settings);
    }

    /// <summary>
    /// In the database, so that every node reads every other's cookies; read and written as the role of jobs, so that
    /// what a page's query can see does not include them. Without a database they end with the program.
    /// </summary>
    private static void AddKeys(IServiceCollection services, SiteSettings settings)
    {
        IDataProtectionBuilder keys = services.AddDataProtection().SetApplicationName("kokeilu");
        if (settings.Database is { } database)
            services.Configure<KeyManagementOptions>(options => options.XmlRepository = new DatabaseKeys(database.Job));
        else
            keys.UseEphemeralDataProtectionProvider();
        if (settings.KeyCertificate is { } certificate)
            keys.ProtectKeysWithCertificate(certificate);
    }

    private static void UsePipeline(WebApplication site)
    {
        SiteSettings settings = site.Services.GetRequiredService<SiteSettings>();
        if (settings.Proxies.Count > 0)
            site.UseForwardedHeaders();
        site.Use(
            (context, next) =>
            {
                QuietAnswer.Begin(context);
                return next(context);
            }
        );
        site.UseSecurityHeaders(settings.SignIn?.Ways.SelectMany(way => settings.SignIn[way]!.FormTargets) ?? []);
        if (settings.IsHttps)
            site.UseHsts();
        // A page elsewhere may give this machine a name of its own and read it through the browser.
        site.UseHostFiltering();
        site.UseMiddleware<RequestLog>();
        site.UseKnownMethods();
        if (settings.Database is not null)
            site.UseMiddleware<StatisticsMemory>();
        site.UseResponseCompression();
        site.UseExceptionHandler("/error/500");
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        if (settings.Database is not null)
            site.UseStatistics();
        site.UseRouting();
        site.UseSignInLimit();
        site.UseAuthentication();
        site.UseRateLimiter();
        site.UseWholeBodies(settings.LongestBody);
        site.UseWhen(request => request.Request.Path.StartsWithSegments("/fonts"), KeepFonts);
        site.UseAntiforgery();
        OpenToEveryoneAttribute open = new();
        site.MapStaticAssets().WithMetadata(open);
        site.MapRazorPages().WithStaticAssets();
        site.MapOpenApi("/openapi/{documentName}.json").WithMetadata(open);
        if (site.Services.GetService<SiteDatabase>() is not null)
        {
            FactsEndpoint.Map(
                site.MapGroup("/api/v1").RequireRateLimiting(RateLimits.Api).AddEndpointFilter<AccessEndpointFilter>()
            );
            StatisticsSite.Map(site);
            SteeringFiles.Map(site);
            TargetGroupFiles.Map(site);
            CustomerFile.Map(site);
        }
        site.MapGet("/", ToLanguage).ExcludeFromDescription().WithMetadata(open);
        site.MapGet("/health/live", () => "live").ExcludeFromDescription().WithMetadata(open);
        site.MapGet("/health/ready", Readiness.Answer).ExcludeFromDescription().WithMetadata(open);
        EndpointPolicies.Require(((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints));
    }

    /// <summary>A style sheet names them without a fingerprint; a changed font gets another name.</summary>
    private static void KeepFonts(IApplicationBuilder fonts) =>
        fonts.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static IResult ToLanguage(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect($"/{RequestLanguage.Preferred(context.Request)}");
    }

    /// <summary>
    /// Who the browser is and whether it speaks https; not by which host it asks: a proxy passes that on as it is.
    /// </summary>
    private static void TakeWordOf(IReadOnlyList<System.Net.IPNetwork> proxies, ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (System.Net.IPNetwork network in proxies)
            forwarded.KnownIPNetworks.Add(network);
    }

    private static void Filter(HostFilteringOptions hosts, SiteSettings settings)
    {
        hosts.AllowedHosts = [.. ListenUrls.LoopbackHosts, .. settings.Hosts];
        hosts.AllowEmptyHosts = false;
        hosts.IncludeFailureMessage = false;
    }

    private static HttpContext Request(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext
        ?? throw new InvalidOperationException("Texts are asked for outside a request.");
}

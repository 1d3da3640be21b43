"""The properties of partner clients that are known to be in use, for an account whose list may not be read."""

_HUBS = ("marketing", "sales", "service", "operations", "cms", "commerce")
_SEATS = ("core", "sales", "service")


def _of_hubs(pattern: str) -> list[str]:
    return [pattern.format(hub=hub) for hub in _HUBS]


# The renewal date alone calls the hub `content`, not `cms`.
_RENEWAL_DATES = [name.replace("_cms_", "_content_") for name in _of_hubs("hs_{hub}_hub_renewal_date")]

KNOWN = (
    *"hs_object_id hs_client_name hs_client_account_name hs_client_domain_name hs_original_purchased_domain hs_country "
    "hs_account_link".split(),
    *"hs_is_active hs_is_managed hs_is_sold hs_relationship_type hs_relationship_start_date "
    "hs_managed_relationship_estimated_expiration_date hs_number_of_managing_partners "
    "hs_last_active_partner_employee_active_at".split(),
    "hs_all_active_products",
    *_of_hubs("hs_has_{hub}_hub"),
    *_of_hubs("hs_is_{hub}_hub_activated"),
    *_of_hubs("hs_{hub}_hub_edition"),
    *_of_hubs("hs_{hub}_hub_mrr"),
    *_RENEWAL_DATES,
    *_of_hubs("hs_{hub}_hub_tools_to_activate"),
    *"hs_total_subscription_mrr hs_managed_mrr hs_split_managed_mrr hs_managed_local_mrr_currency "
    "hs_renewal_mrr_change hs_next_renewal_date hs_cancellation_products hs_next_cancellation_date "
    "hs_contract_manager_name".split(),
    *"hs_unified_usage_score hs_last_4_weeks_usage_score_trend hs_platform_engagement_level hs_all_apps".split(),
    *_of_hubs("hs_{hub}_hub_usage_score"),
    *(
        f"hs_{kind}_seats_{part}"
        for kind in ("core", "sales", "service")
        for part in ("assigned", "available", "limit")
    ),
    *"hs_marketing_contacts_usage hs_marketing_contacts_limit hs_monthly_email_sends_usage "
    "hs_monthly_email_sends_limit".split(),
    *"hs_success_owner_name hs_success_owner_email hs_sales_owner_name hs_sales_owner_email "
    "hs_available_property_groups hs_client_portal_purged hs_market_name".split(),
    *"hs_credits_usage hs_included_hubspot_credits_monthly_limit hs_additional_hubspot_credits_monthly_limit "
    "hs_next_hubspot_credit_reset_date".split(),
    *"hs_sold_tier_points hs_managed_tier_points hs_total_tier_points hs_market_multiplier "
    "hs_tiering_properties_updated_at hs_projected_commission hs_revenue_signals hs_revenue_signal_explanation "
    "hs_revenue_signal_positioning".split(),
)

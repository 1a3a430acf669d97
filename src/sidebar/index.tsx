import { Panel } from "../ui/panel.tsx"
import { show } from "../ui/show.tsx"

show(<Panel />)
